"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const symbols = ["circle", "rect", "triangle", "diamond", "pin", "arrow"];
  const charts = [];
  let chosen = null;

  const colour = name => getComputedStyle(root).getPropertyValue(name).trim();
  const show = (unit, value, short) => {
    if (value === null || value === undefined) return "–";
    const scaled = Math.abs(value * unit.scale);
    const digits = short ? (scaled > 0 && scaled < 10 && unit.digits > 1 ? 1 : 0) : unit.digits;
    const number = scaled.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
    return (value < 0 ? "−" : "") + unit.prefix + number + unit.suffix;
  };

  const tip = chart => rows => {
    const cell = row => `<tr><td>${row.marker}${echarts.format.encodeHTML(row.seriesName)}</td>`
      + `<td style="padding-left:14px;text-align:right">${show(chart.unit, row.value)}</td></tr>`;
    const order = chart.form === "Lines" ? rows : [...rows].reverse();
    return `<b>${rows[0].axisValue}</b><table style="font-size:13px">${order.map(cell).join("")}</table>`;
  };

  const series = (chart, one, index) => {
    const common = { name: one.name, data: one.values, color: one.colour, emphasis: { focus: "series" } };
    if (chart.form === "Stack") return { ...common, type: "bar", stack: "all", barCategoryGap: "28%" };
    if (chart.form === "Shares") return {
      ...common, type: "line", stack: "all", symbol: "none", lineStyle: { width: 1, color: colour("--panel") }, areaStyle: { opacity: .92 },
    };
    return { ...common, type: "line", symbol: symbols[index % symbols.length], symbolSize: 6, showSymbol: true, lineStyle: { width: 2 } };
  };

  // Beyond this line nothing was calibrated.
  const limit = () => data.calibrated < data.quarters.length ? {
    silent: true, symbol: "none",
    lineStyle: { color: colour("--ink"), type: "dashed", width: 1.2 },
    label: { show: false },
    data: [{ xAxis: data.quarters[data.calibrated - 1] }],
  } : undefined;

  const option = (chart, width) => {
    const ink = colour("--ink"), soft = colour("--soft"), line = colour("--line");
    const many = chart.series.length > 1, labelled = many && chart.form !== "Stack" && width > 430;
    const all = chart.series.map((one, index) => series(chart, one, index));
    all[all.length - 1].markLine = limit();
    if (labelled) for (const one of all) {
      one.endLabel = { show: true, formatter: "{a}", color: ink, fontSize: 11, distance: 6 };
      one.labelLayout = { moveOverlap: "shiftY" };
    }
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
      grid: {
        left: 8, right: labelled ? 118 : 14, top: !many || labelled ? 16 : 20 + 24 * Math.ceil(chart.series.length * 105 / width),
        bottom: 4, containLabel: true,
      },
      legend: many && !labelled ? { top: 2, left: 0, itemWidth: 16, itemHeight: 10, itemGap: 12, textStyle: { color: ink } } : undefined,
      tooltip: {
        trigger: "axis", confine: true, backgroundColor: colour("--ground"), borderColor: line,
        textStyle: { color: ink, fontSize: 13 }, formatter: tip(chart),
      },
      xAxis: {
        type: "category", data: data.quarters, boundaryGap: chart.form === "Stack",
        axisLabel: { color: soft, hideOverlap: true }, axisLine: { lineStyle: { color: line } }, axisTick: { show: false },
      },
      yAxis: {
        type: "value", max: chart.form === "Shares" ? 1 : undefined,
        axisLabel: { color: soft, formatter: value => show(chart.unit, value, true) }, splitLine: { lineStyle: { color: line } },
      },
      series: all,
    };
  };

  const draw = () => {
    const dark = chosen ?? system.matches;
    root.dataset.theme = dark ? "dark" : "light";
    for (const one of charts) one.view.setOption(option(one.chart, one.place.clientWidth), true);
  };

  root.dataset.theme = system.matches ? "dark" : "light";
  for (const chart of data.charts) {
    const place = document.querySelector(`[data-chart="${chart.id}"]`);
    charts.push({ chart, place, view: echarts.init(place, null, { renderer: "svg" }) });
  }
  draw();
  new ResizeObserver(() => { charts.forEach(one => one.view.resize()); draw(); }).observe(document.querySelector("main"));
  system.addEventListener("change", draw);
  document.getElementById("theme").addEventListener("click", () => { chosen = root.dataset.theme !== "dark"; draw(); });
})();
