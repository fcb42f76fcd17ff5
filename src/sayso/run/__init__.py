"""run: joins the stages by one plan of map and fold steps."""
