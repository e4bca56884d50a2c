/**
 * What the page does by itself: filter, sort, pages, and all of it on paper. The rows are there without it; it only shows, hides and
 * reorders them, so that no text of the report is ever turned into markup in the browser. Plain JavaScript, since it runs as it stands.
 */
export const SCRIPT: string = String.raw`
"use strict";
(() => {
  const PAGE = 100;
  const byId = (id) => document.getElementById(id);
  const body = byId("rows");
  if (body === null) return;
  const form = byId("filters");
  const fields = ["text", "severity", "rule", "where", "author", "status"].map((name) => [name, form.elements.namedItem(name)]);
  const rows = Array.from(body.rows, (element, index) => {
    const { severity, rule, where, author, status, time } = element.dataset;
    const text = element.textContent.toLowerCase();
    return { element, index, severity: Number(severity), rule, where, author, status, time: Number(time ?? Infinity), text };
  });
  const number = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
  let shown = rows;
  let found = rows;
  let page = 0;
  let sort = { key: "index", descending: false };

  const tests = {
    text: (row, value) => value.toLowerCase().split(/\s+/).every((word) => row.text.includes(word)),
    severity: (row, value) => row.severity >= Number(value),
    rule: (row, value) => row.rule === value,
    where: (row, value) => row.where === value,
    author: (row, value) => row.author === value,
    status: (row, value) => (value === "suppressed" ? row.status !== "open" : row.status === value),
  };

  function filter() {
    const active = fields.filter(([, field]) => field !== null && field.value !== "");
    found = rows.filter((row) => active.every(([name, field]) => tests[name](row, field.value)));
    order();
    page = 0;
    show();
  }

  function order() {
    const { key, descending } = sort;
    const sign = descending ? -1 : 1;
    found.sort((a, b) => {
      const x = a[key];
      const y = b[key];
      return (x < y ? -sign : x > y ? sign : 0) || a.index - b.index;
    });
  }

  function show(all = false) {
    for (const { element } of shown) element.hidden = true;
    shown = all ? found : found.slice(page * PAGE, (page + 1) * PAGE);
    for (const { element } of shown) element.hidden = false;
    body.append(...shown.map(({ element }) => element));
    const pages = Math.max(1, Math.ceil(found.length / PAGE));
    const first = page * PAGE + 1;
    byId("count").textContent = found.length === 0
      ? "No finding matches these filters."
      : number(first) + "–" + number(first + shown.length - 1) + " of " + number(found.length)
        + (found.length < rows.length ? " (" + number(rows.length) + " in all)" : "");
    byId("previous").disabled = page === 0;
    byId("next").disabled = page >= pages - 1;
    byId("page").textContent = "Page " + number(page + 1) + " of " + number(pages);
    byId("pager").hidden = pages === 1;
  }

  function turn(step) {
    page += step;
    show();
    byId("findings").scrollIntoView();
  }

  for (const head of document.querySelectorAll("#table thead th")) {
    head.querySelector("button").addEventListener("click", () => {
      const { key } = head.dataset;
      // The worst and the newest come first when asked for the first time.
      const eager = key === "severity" || key === "time";
      sort = { key, descending: sort.key === key ? !sort.descending : eager };
      for (const other of document.querySelectorAll("#table thead th")) other.setAttribute("aria-sort", "none");
      head.setAttribute("aria-sort", sort.descending ? "descending" : "ascending");
      order();
      page = 0;
      show();
    });
  }
  for (const button of document.querySelectorAll("button[data-filter]")) {
    button.addEventListener("click", () => {
      form.elements.namedItem(button.dataset.filter).value = button.dataset.value;
      filter();
      byId("findings").scrollIntoView();
      byId("findings").focus({ preventScroll: true });
    });
  }
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  byId("previous").addEventListener("click", () => turn(-1));
  byId("next").addEventListener("click", () => turn(1));
  addEventListener("beforeprint", () => show(true));
  addEventListener("afterprint", () => show());
  for (const { element } of rows) element.hidden = true;
  shown = [];
  form.hidden = false;
  filter();
})();
`;
