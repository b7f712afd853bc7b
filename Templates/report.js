(function () {
  "use strict";
  function number(text) {
    var plain = text.replace(/[\u2007\u2008\u2009\s]/g, "").replace("\u2212", "-");
    return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
  }
  function key(row, column) {
    var cell = row.cells[column];
    var text = cell ? cell.textContent.trim() : "";
    var value = number(text);
    return value === null ? text : value;
  }
  function order(first, second) {
    if (typeof first === typeof second) {
      return first < second ? -1 : first > second ? 1 : 0;
    }
    return typeof first === "number" ? -1 : 1;
  }
  function sortable(table) {
    var head = table.tHead && table.tHead.rows[0];
    var body = table.tBodies[0];
    if (!head || !body || body.rows.length < 2) { return; }
    Array.prototype.forEach.call(head.cells, function (header, column) {
      var button = document.createElement("button");
      button.type = "button";
      while (header.firstChild) { button.appendChild(header.firstChild); }
      header.appendChild(button);
      button.addEventListener("click", function () {
        var down = header.getAttribute("aria-sort") === "ascending";
        Array.prototype.forEach.call(head.cells, function (other) {
          other.removeAttribute("aria-sort");
        });
        header.setAttribute("aria-sort", down ? "descending" : "ascending");
        var rows = Array.prototype.slice.call(body.rows);
        var at = new Map(rows.map(function (row, index) { return [row, index]; }));
        rows.sort(function (first, second) {
          var sign = order(key(first, column), key(second, column));
          return (down ? -sign : sign) || at.get(first) - at.get(second);
        });
        rows.forEach(function (row) { body.appendChild(row); });
      });
    });
  }
  Array.prototype.forEach.call(document.querySelectorAll("figure.table table"), sortable);

  var contents = document.querySelector("nav details");
  if (contents && window.matchMedia("(max-width: 63.99rem)").matches) { contents.open = false; }
})();
