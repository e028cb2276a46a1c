"""The paper of each step of a case, by phase: inquiry, team, findings, decision, delivery."""
