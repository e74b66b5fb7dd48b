"""Rules about sources: agencies, outlets, who is credited with what."""
