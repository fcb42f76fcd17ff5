"""What time expressions are worth: their words read, TIMEX3 values out."""
