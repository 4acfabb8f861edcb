"""Records, films and reports on this computer. The only home of SQL."""
