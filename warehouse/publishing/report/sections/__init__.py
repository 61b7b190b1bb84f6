"""The sections of the page; each turns rows into markup."""
