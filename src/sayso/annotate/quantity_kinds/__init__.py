"""The kinds of quantities: ages, counts and ranks, money, percent, measures."""
