import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Bar, Bars } from './usage-bars.ts';

const HEIGHT = 260;
const EDGE = { top: 12, right: 8, bottom: 28, left: 36 };
const WIDEST = 44;
/** How much room a day below the chart needs. */
const LABEL = 64;

export interface ChartOptions {
  title: string;
  /** In CSS pixels; the chart is drawn for it, so that its text has the size of other text. */
  width: number;
  data: Bars;
  dayText: (day: string) => string;
  seriesText: (name: string) => string;
}

/** Stacked bars, drawn for eyes; the table below says the same. */
export function usageChart({ title, width: room, data, dayText, seriesText }: ChartOptions): TemplateResult {
  const { bars, series } = data;
  const width = Math.max(240, room);
  const most = Math.max(1, ...bars.map(({ parts }) => sum(parts)));
  const step = niceStep(most / 4);
  const top = Math.ceil(most / step) * step;
  const y = (value: number) => HEIGHT - EDGE.bottom - (value / top) * (HEIGHT - EDGE.top - EDGE.bottom);
  const band = (width - EDGE.left - EDGE.right) / Math.max(1, bars.length);
  const every = Math.max(1, Math.ceil(LABEL / band));
  const ticks = Array.from({ length: top / step + 1 }, (_, at) => at * step);
  const used = series.map((name, at) => ({ name, at })).filter(({ at }) => bars.some(({ parts }) => parts[at]));

  const column = (bar: Bar, at: number) => {
    const thick = Math.min(WIDEST, band * 0.7);
    const middle = EDGE.left + band * (at + 0.5);
    return svg`
      ${stacked(bar.parts).map(({ index, below, above }) =>
        above === below
          ? nothing
          : svg`<rect class="series-${index}" x=${middle - thick / 2} y=${y(above)} width=${thick}
              height=${Math.max(1, y(below) - y(above) - 1)}><title>${`${dayText(bar.start)}, ${seriesText(series[index] ?? '')}: ${above - below}`}</title></rect>`,
      )}
      ${at % every === 0 ? label(dayText(bar.start), middle) : nothing}
    `;
  };

  return html`
    <figure class="chart">
      <figcaption>
        <span class="chart-title">${title}</span>
        <ul class="legend">
          ${used.map(({ name, at }) => html`<li>${swatch(at)} ${seriesText(name)}</li>`)}
        </ul>
      </figcaption>
      <svg
        viewBox="0 0 ${width} ${HEIGHT}"
        role="img"
        aria-label="${title}, as stacked bars. The table below has the same figures."
      >
        ${ticks.map(
          (value) => svg`
            <line class="grid" x1=${EDGE.left} x2=${width - EDGE.right} y1=${y(value)} y2=${y(value)} />
            <text class="tick" x=${EDGE.left - 8} y=${y(value) + 4} text-anchor="end">${value}</text>
          `,
        )}
        ${bars.map(column)}
      </svg>
    </figure>
  `;
}

function label(text: string, middle: number): SVGTemplateResult {
  return svg`<text class="tick" x=${middle} y=${HEIGHT - 8} text-anchor="middle">${text}</text>`;
}

function swatch(at: number): TemplateResult {
  return html`<svg class="swatch" viewBox="0 0 12 12" aria-hidden="true">
    <rect class="series-${at}" width="12" height="12" rx="2" />
  </svg>`;
}

function stacked(parts: readonly number[]): { index: number; below: number; above: number }[] {
  return parts.map((part, index) => {
    const below = sum(parts.slice(0, index));
    return { index, below, above: below + part };
  });
}

/** 1, 2 or 5 times a power of ten, and whole: nobody pays half a time. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= rough) ?? power;
}

function sum(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0);
}
