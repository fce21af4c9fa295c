// Keys on an article: j and k walk the facts, 1 to 5 show and hide their kinds. Everything works without this.
(() => {
  const kinds = ["statements", "figures", "events", "dates", "names"].map((kind) => document.getElementById(`show-${kind}`));
  if (!kinds[0]) return;
  const facts = [...document.querySelectorAll(".body a.fact")];
  let at = -1;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox") return;
    const number = "12345".indexOf(event.key);
    if (number >= 0) kinds[number].checked = !kinds[number].checked;
    const step = { j: 1, k: -1 }[event.key];
    if (step && facts.length) { at = (at + step + facts.length) % facts.length; facts[at].focus(); }
  });
})();
