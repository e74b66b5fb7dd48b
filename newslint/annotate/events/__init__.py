"""Calls, meetings, arrests, payments, votes, with the people who took part."""
