"""Its place is its use: what lies beside it can be imported by every test below."""
