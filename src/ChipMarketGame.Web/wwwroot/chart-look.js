// From what a chart shows (ChartData) to how it looks: an ECharts option in the colours of the theme.
export function look(data, canvas) {
  const style = getComputedStyle(canvas);
  const colour = name => style.getPropertyValue(`--${name}`).trim();
  const size = parseFloat(style.getPropertyValue('--chart-font')) || 12;
  const wide = canvas.clientWidth >= 560;
  const known = Math.max(0, ...data.series.map(series => series.values.length));
  const stacked = data.look === 'Stacked';
  const paths = data.look === 'Paths';
  const write = writer(data.unit, document.documentElement.lang);
  const flat = paths && data.series.every(series => series.values.every(value => value === 0));
  const quiet = colour('text-quiet');
  const rule = colour('rule');
  const [top, right, bottom] = [data.mark ? 2 * size : 10, stacked || paths ? beyond(data, known, size, canvas.clientWidth) : 12, 4];
  const years = (canvas.clientWidth - right - 44) * 4 / data.ticks.length < 3 * size ? 2 : 1;
  // The labels of the quarters below, and as much above, where the second axis takes room though it is not drawn.
  const height = canvas.clientHeight - top - bottom - 42;
  const shifts = stacked ? apart(data.series.map(series => series.values[known - 1] ?? 0), height, size) : [];
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 300,
    animationDurationUpdate: 300,
    textStyle: { fontFamily: style.fontFamily },
    grid: { left: 2, right, top, bottom, containLabel: true },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: stacked ? 'shadow' : 'line', shadowStyle: { opacity: 0.12 } },
      order: stacked ? 'seriesDesc' : 'seriesAsc',
      confine: true,
      valueFormatter: value => value == null ? '–' : write(value),
      backgroundColor: colour('surface'),
      borderColor: rule,
      textStyle: { color: colour('text'), fontSize: 13 },
    },
    xAxis: [{
      type: 'category',
      data: data.ticks,
      boundaryGap: stacked,
      axisLine: { lineStyle: { color: rule } },
      axisTick: { show: false },
      axisLabel: {
        color: quiet,
        fontSize: size,
        interval: at => at % (4 * years) === 0,
        formatter: tick => wide ? tick : tick.slice(0, 4),
      },
    }, {
      // Counts ticks from the left edge, so that a mark can stand between two.
      type: 'value', min: stacked ? 0 : 0.5, max: data.ticks.length - (stacked ? 0 : 0.5), show: false, axisPointer: { show: false },
    }],
    yAxis: {
      type: 'value',
      min: flat ? -1 : paths ? null : 0,
      max: stacked || flat ? 1 : null,
      interval: stacked ? 0.25 : flat ? 1 : null,
      minInterval: 10 ** -data.unit.digits / data.unit.scale,
      splitNumber: height < 8 * size ? 2 : 4,
      axisLabel: { color: quiet, fontSize: size, formatter: value => flat && value !== 0 ? '' : write(value) },
      splitLine: { lineStyle: { color: rule } },
    },
    series: [
      ...data.series.map((series, number) => ({
        id: series.name,
        name: series.name,
        color: colour(series.colour),
        ...(stacked ? band(series, known - 1, shifts[number], colour, size) : paths ? path(series, number, colour, size) : line(series)),
      })),
      ...(data.mark ? [mark(data.mark, quiet, size)] : []),
    ],
  };
}

// How far the longest name beside the latest column or point reaches beyond the last tick: as long as later ticks leave room, hardly.
const beyond = (data, known, size, width) => {
  const letters = label => [...label].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : 0.62), 0);
  const label = Math.max(...data.series.map(series => letters(series.label))) * size + 28;
  const later = 1 - known / data.ticks.length;
  return known === 0 ? 12 : Math.max(12, (label - later * (width - 4 * size)) / (1 - later));
};

const writer = (unit, language) => {
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 0, maximumFractionDigits: unit.digits });
  return value => value === 0 && unit.before ? `${unit.before}0`
    : (value < 0 ? '−' : '') + unit.before + number.format(Math.abs(value) * unit.scale) + unit.after;
};

// The name stands beside the latest column with a swatch, so that nobody has to match colours from a distance.
const band = (series, last, shift, colour, size) => ({
  type: 'bar',
  stack: 'all',
  barCategoryGap: '8%',
  itemStyle: { borderColor: colour('surface'), borderWidth: 1 },
  data: series.values.map((value, at) => at === last && value > 0 ? { value, label: beside(series, shift, colour, size) } : value),
});

const beside = (series, shift, colour, size) => ({
  show: true,
  position: 'right',
  distance: 6,
  offset: [0, shift],
  formatter: `{swatch|} ${series.label}`,
  color: colour('text'),
  backgroundColor: colour('surface'),
  padding: [1, 4, 1, 2],
  fontSize: size,
  rich: { swatch: { width: 8, height: 8, borderRadius: 2, backgroundColor: colour(series.colour) } },
});

// How far each band's name has to move from the middle of the band for all of them to be readable.
const apart = (shares, height, size) => {
  const least = size * 4 / 3;
  let below = 0;
  const middles = shares.map(share => { below += share; return height * (1 - below + share / 2); });
  const places = [...middles];
  let lowest = -least / 2;
  for (const at of [...shares.keys()].filter(at => shares[at] > 0).reverse()) {
    places[at] = Math.max(middles[at], lowest + least);
    lowest = places[at];
  }
  return places.map((place, at) => place - middles[at]);
};

const line = series => ({
  type: 'line',
  data: series.values,
  showSymbol: series.values.length < 2,
  symbolSize: 6,
  lineStyle: { width: 2.5 },
  areaStyle: { opacity: 0.12 },
});

const symbols = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'arrow'];

// Told apart by name and symbol as well as by colour; names that would meet move apart.
const path = (series, number, colour, size) => ({
  type: 'line',
  data: series.values,
  symbol: symbols[number % symbols.length],
  symbolSize: Math.max(7, size / 2),
  lineStyle: { width: 2.5 },
  endLabel: { show: true, formatter: series.label, color: colour('text'), fontSize: size, distance: 8 },
  labelLayout: { moveOverlap: 'shiftY' },
  markLine: number > 0 ? undefined : {
    silent: true, symbol: 'none', animation: false, label: { show: false },
    lineStyle: { color: colour('text-quiet'), type: 'dashed' }, data: [{ yAxis: 0 }],
  },
});

const mark = (mark, quiet, size) => ({
  id: 'mark',
  type: 'line',
  xAxisIndex: 1,
  data: [],
  silent: true,
  tooltip: { show: false },
  markLine: {
    // Below the columns, so that names beside them stand on their own ground.
    z: 1,
    silent: true,
    symbol: 'none',
    animation: false,
    lineStyle: { color: quiet, type: 'dashed' },
    label: { formatter: mark.label, position: 'end', color: quiet, fontSize: size },
    data: [{ xAxis: mark.after + 1 }],
  },
});
