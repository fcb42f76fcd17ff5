import pytest

from sayso.text import fold_outlet, tell_outlet


@pytest.mark.parametrize(
    "outlet",
    ["www.harbour-post.com:80", "harbour-post.co.uk", "Harbour-Post", "harbour-post "],
)
def test_an_outlet_has_one_name_for_all_its_hosts(outlet):
    assert fold_outlet(outlet) == "harbour-post"


def test_outlets_of_one_kind_stay_apart():
    assert fold_outlet("Evening Star") != fold_outlet("Morning Star")
    assert fold_outlet("www.com") == "www.com"
    assert fold_outlet(None) == fold_outlet(" ") == ""


@pytest.mark.parametrize(
    ("outlet", "told"),
    [
        ("www.harbour-post.com:80", "harbour-post.com"),
        ("https://www.harbour-post.com/", "harbour-post.com"),
        ("The Ellery Post", "The Ellery Post"),
        ("Dept. of Tides: Daily", "Dept. of Tides: Daily"),
    ],
)
def test_an_outlet_is_told_as_a_reader_knows_it(outlet, told):
    assert tell_outlet(outlet) == told
