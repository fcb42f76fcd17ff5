"""Word lists, most of them written for this project from general knowledge.

given_names    first names by the gender they mostly tell
places         countries, states, large cities, place words, peoples
organizations  head words of organisations, a few bodies known by one name
roles          titles before names, nouns for people and their gender, relations
plain_words    words that a sentence starts with and that are no names
firms          firms, agencies, media, teams and schools known by a name alone
tables         cities of GeoNames (CC BY 4.0), brands of name-suggestion-index (BSD)

They tip a decision that the text's own evidence leaves open.
"""
