"use strict";
(() => {
  const form = document.getElementById("filters");
  if (!form) {
    return;
  }
  const rows = Array.from(document.querySelectorAll("[data-groups]"), (element) => ({
    element,
    groups: element.dataset.groups.split(" "),
    breaks: element.dataset.breaks.split(" "),
    text: element.textContent.toLowerCase(),
  }));
  const entries = rows.filter((row) => row.element.classList.contains("entry"));
  const sections = Array.from(document.querySelectorAll(".group"));
  const matrix = document.getElementById("matrix");
  const chosen = (name) =>
    Array.from(form.querySelectorAll(`input[name="${name}"]:checked`), (input) => input.value);
  const matches = (values, wanted) =>
    wanted.length === 0 || values.some((value) => wanted.includes(value));

  function apply() {
    const words = form.elements.text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const groups = chosen("group");
    const breaks = chosen("breaks");
    for (const row of rows) {
      row.element.hidden = !(
        matches(row.groups, groups) &&
        matches(row.breaks, breaks) &&
        words.every((word) => row.text.includes(word))
      );
    }
    for (const section of sections) {
      const left = section.querySelectorAll(".entry:not([hidden])").length;
      section.hidden = left === 0;
      section.querySelector(".number").textContent = left;
    }
    if (matrix) {
      matrix.hidden = !matrix.querySelector("tr[data-groups]:not([hidden])");
    }
    const shown = entries.filter((row) => !row.element.hidden).length;
    document.getElementById("nothing").hidden = shown > 0;
    document.getElementById("count").textContent = `${shown} of ${entries.length} entries`;
  }

  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  // The fields have their old values until the event is over.
  form.addEventListener("reset", () => setTimeout(apply));
  form.hidden = false;
  apply();
})();
