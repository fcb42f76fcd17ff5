"use strict";
(() => {
  // What a link leads to may lie in folded details, or in a report that is hidden.
  const reveal = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const aim = id && document.getElementById(id);
    if (!aim) return;
    for (let at = aim; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") at.open = true;
    }
    aim.scrollIntoView({ block: aim.offsetHeight > innerHeight / 2 ? "start" : "center" });
  };
  addEventListener("hashchange", reveal);
  reveal();
  // Paper unfolds nothing: print with everything open, then fold again.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open], .table)")];
    for (const one of folded) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of folded) one.open = false;
  });
})();
