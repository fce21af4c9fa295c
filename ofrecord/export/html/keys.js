
// Keyboard use: j and k go from fact to fact, Escape lets go, 1 to 6 switch kinds. The page is whole without it.
(function () {
  "use strict";
  var facts = Array.prototype.slice.call(document.querySelectorAll('.text i[id^="t-"]'));
  var here = -1;
  function go(step) {
    var shown = facts.filter(function (fact) { return document.getElementById("i-" + fact.id.slice(2)).offsetParent !== null; });
    if (!shown.length) { return; }
    var now = shown.indexOf(facts[here]);
    var next = shown[(now + step + shown.length) % shown.length];
    if (now < 0 && step < 0) { next = shown[shown.length - 1]; }
    here = facts.indexOf(next);
    var item = document.getElementById("i-" + next.id.slice(2));
    location.replace("#" + next.id);
    item.scrollIntoView({ block: "nearest" });
    next.scrollIntoView({ block: "center" });
  }
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || /^(select|textarea)$/i.test(event.target.tagName)) { return; }
    if (event.key === "j") { go(1); }
    if (event.key === "k") { go(-1); }
    if (event.key === "Escape") { here = -1; history.replaceState(null, "", location.pathname + location.search); location.replace("#"); }
    var box = document.querySelectorAll(".legend input")[Number(event.key) - 1];
    if (box) { box.click(); }
  });
  var hint = document.createElement("p");
  hint.className = "hint";
  hint.textContent = "Keys: j next fact, k the one before, 1 to 6 switch kinds, Esc lets go.";
  document.querySelector("footer").prepend(hint);
})();
