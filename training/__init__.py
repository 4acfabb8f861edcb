"""Training, evaluation and export of the bundled model; imports the program's own preprocessing and network."""
