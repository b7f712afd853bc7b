(function () {
  "use strict";
  function number(text) {
    var plain = text.replace(/[\u2007\u2008\u202f\s]/g, "").replace("\u2212", "-");
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

  function cells(text) {
    var digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    return function (index) {
      var pair = text.substr(2 * index, 2);
      return pair === ".." ? null : 64 * digits.indexOf(pair[0]) + digits.indexOf(pair[1]);
    };
  }
  function date(first, days) {
    var moment = new Date(first + "T00:00:00Z");
    moment.setUTCDate(moment.getUTCDate() + days);
    return moment.toISOString().slice(0, 10);
  }
  function signed(text) { return text.replace("-", "\u2212"); }
  function tips(holder) {
    var data = JSON.parse(holder.textContent);
    var svg = holder.parentNode.querySelector("svg");
    if (!svg) { return; }
    var tip = null;
    data.maps.forEach(function (map) { map.value = cells(map.cells); });
    function hide() {
      if (tip) { tip.remove(); }
      tip = null;
    }
    function words(map, column, row) {
      var level = map.value(column * map.rows + row);
      var number = level === null ? data.missing
        : map.names[level + map.least]
          || signed(((level + map.least) / Math.pow(10, map.decimals)).toFixed(map.decimals));
      return data.pattern.replace("{map}", map.label).replace("{date}", date(data.date, column))
        .replace("{day}", signed(String(data.day + column)))
        .replace("{hour}", data.hours[row]).replace("{value}", number);
    }
    function show(event) {
      var matrix = svg.getScreenCTM();
      if (!matrix) { return; }
      var place = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
      say(place, event.clientX, event.clientY);
    }
    function say(place, x, y) {
      var map = data.maps.filter(function (map) {
        return place.x >= map.x && place.x < map.x + map.width
          && place.y >= map.y && place.y < map.y + map.height;
      })[0];
      if (!map) { hide(); return; }
      var column = Math.floor((place.x - map.x) / map.width * map.columns);
      var row = map.rows - 1 - Math.floor((place.y - map.y) / map.height * map.rows);
      if (!tip) {
        tip = document.createElement("div");
        tip.className = "tip";
        tip.setAttribute("role", "status");
        document.body.appendChild(tip);
      }
      tip.textContent = words(map, column, row);
      var wide = document.documentElement.clientWidth - tip.offsetWidth - 8;
      var above = y - tip.offsetHeight - 12;
      tip.style.left = Math.max(8, Math.min(x + 12, wide)) + "px";
      tip.style.top = (above > 0 ? above : y + 16) + "px";
    }
    // With the figure's card in focus, arrows go from cell to cell and Escape ends it.
    var at = null;
    function move(event) {
      var steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
      var step = steps[event.key];
      if (event.key === "Escape") { at = null; hide(); return; }
      if (!step || event.ctrlKey || event.altKey || event.metaKey) { return; }
      var matrix = svg.getScreenCTM();
      if (!matrix) { return; }
      event.preventDefault();
      if (!at) {
        at = { map: 0, column: 0, row: data.maps[0].rows - 1 };
      } else {
        var map = data.maps[at.map];
        at.column = Math.max(0, Math.min(map.columns - 1, at.column + step[0]));
        at.row += step[1];
        if (at.row < 0 && at.map + 1 < data.maps.length) {
          at.map += 1;
          at.row = data.maps[at.map].rows - 1;
        } else if (at.row >= map.rows && at.map > 0) {
          at.map -= 1;
          at.row = 0;
        }
        at.row = Math.max(0, Math.min(data.maps[at.map].rows - 1, at.row));
      }
      var shown = data.maps[at.map];
      var place = new DOMPoint(
        shown.x + (at.column + 0.5) / shown.columns * shown.width,
        shown.y + (shown.rows - at.row - 0.5) / shown.rows * shown.height);
      var screen = place.matrixTransform(matrix);
      say(place, screen.x, screen.y);
    }
    var card = svg.parentNode;
    card.addEventListener("keydown", move);
    card.addEventListener("blur", function () { at = null; hide(); });
    svg.addEventListener("pointermove", show);
    svg.addEventListener("pointerdown", show);
    svg.addEventListener("pointerleave", hide);
    window.addEventListener("scroll", hide, { passive: true });
  }
  Array.prototype.forEach.call(document.querySelectorAll("script.tips"), tips);

  var contents = document.querySelector("nav details");
  if (contents && window.matchMedia("(max-width: 63.99rem)").matches) { contents.open = false; }
})();
