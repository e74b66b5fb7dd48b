"""Rules about certainty: headlines, hedges, verdicts."""
