"""What people ask of the published warehouse: queries, explanations, status. Read-only, and no server needed."""
