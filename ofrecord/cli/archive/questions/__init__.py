"""`ofrecord ask`: the questions, the options that they share, and what their answers look like in a terminal."""
