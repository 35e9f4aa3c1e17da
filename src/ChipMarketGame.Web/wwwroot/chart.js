// Between a Chart component and Apache ECharts. The library is fetched when the first chart is drawn, after the first paint.
import { look } from './chart-look.js';

const charts = new Map();
let library;

const load = () => library ??= new Promise((done, failed) => {
  const script = document.createElement('script');
  script.src = new URL('./echarts/echarts.common.min.js', import.meta.url);
  script.onload = () => done(globalThis.echarts);
  script.onerror = failed;
  document.head.append(script);
});

export async function draw(canvas, data) {
  const echarts = await load();
  // Nothing is there any more when the reader has gone on to another tab meanwhile.
  if (!canvas?.isConnected) return;
  const entry = charts.get(canvas) ?? open(echarts, canvas);
  entry.data = data;
  entry.show();
}

function open(echarts, canvas) {
  const chart = echarts.init(canvas, null, { renderer: 'svg' });
  const entry = { chart, show: () => chart.setOption(look(entry.data, canvas), { notMerge: false, replaceMerge: ['series'] }) };
  entry.size = new ResizeObserver(() => { chart.resize(); entry.show(); });
  entry.theme = new MutationObserver(() => entry.show());
  entry.theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  charts.set(canvas, entry);
  entry.started = requestAnimationFrame(() => entry.size.observe(canvas));
  return entry;
}

export function drop(canvas) {
  const entry = charts.get(canvas);
  if (!entry) return;
  cancelAnimationFrame(entry.started);
  entry.size.disconnect();
  entry.theme.disconnect();
  entry.chart.dispose();
  charts.delete(canvas);
}
