import { html, nothing, type TemplateResult } from 'lit';
import type { VisitPage } from '../../contract/index.ts';
import { icons } from '../../parts/icons.ts';
import { selectField } from '../../parts/select-field.ts';
import type { Speech } from '../../parts/speech.ts';
import { countFilters, datesCross, kinds, orders, shows, type VisitFilters } from './visit-filters.ts';

export interface FilterBarView extends Pick<Speech, 'text'> {
  filters: VisitFilters;
  /** What there is to choose from; undefined until it is known. */
  choices: VisitPage['filters'] | undefined;
  onChange: (changed: Partial<VisitFilters>) => void;
  onClear: () => void;
}

const lists = { patient: 'patients', provider: 'providers', facility: 'facilities' } as const;

/** What is shown and in which order, in sight; whom, where and when to narrow it down to, in a disclosure. */
export function filterBar(view: FilterBarView): TemplateResult {
  const { text, filters, choices, onChange, onClear } = view;
  const count = countFilters(filters);
  return html`<div class="bar">
      ${selectField({
        id: 'show',
        label: text('visits.show'),
        value: filters.show,
        options: shows.map((value) => ({ value, label: text(`visits.show.${value}`) })),
        onChange: (value) => onChange({ show: shows.find((one) => one === value) ?? 'open' }),
      })}
      ${selectField({
        id: 'order',
        label: text('visits.order'),
        value: filters.order,
        options: orders.map((value) => ({ value, label: text(`visits.order.${value}`) })),
        onChange: (value) => onChange({ order: orders.find((one) => one === value) ?? 'place' }),
      })}
    </div>
    <details class="filters" part="filters">
      <summary class="filters-summary">
        ${count > 0 ? text('visits.filters.count', { count }) : text('visits.filters')} ${icons.chevron}
      </summary>
      <div class="filter-fields">
        ${choices ? kinds.map((kind) => choiceField(kind, choices[lists[kind]], view)) : nothing}
        ${dateField('from', view, null)}
        ${dateField('to', view, datesCross(filters) ? text('visits.filter.dates.problem') : null)}
      </div>
      <p class="clear">
        <button
          class="button quiet"
          part="button"
          type="button"
          aria-disabled=${count === 0 ? 'true' : nothing}
          @click=${onClear}
        >
          ${text('visits.clear')}
        </button>
      </p>
    </details>`;
}

/** Where there is only one there is nothing to choose. */
function choiceField(
  kind: (typeof kinds)[number],
  choices: readonly { id: string; name: string }[],
  { text, filters, onChange }: FilterBarView,
): unknown {
  if (choices.length < 2 && filters[kind] === '') return nothing;
  const options = choices.map(({ id, name }) => ({ value: id, label: name }));
  return selectField({
    id: kind,
    label: text(`visits.filter.${kind}`),
    value: filters[kind],
    options: [{ value: '', label: text('visits.filter.any') }, ...options],
    onChange: (value) => onChange({ [kind]: value }),
  });
}

function dateField(name: 'from' | 'to', { text, filters, onChange }: FilterBarView, problem: string | null): unknown {
  const changed = ({ currentTarget }: Event & { currentTarget: HTMLInputElement }) =>
    onChange({ [name]: currentTarget.value });
  return html`<div class="filter" part="field">
    <label class="label" for=${name}>${text(`visits.filter.${name}`)}</label>
    <input
      class="input date"
      part="input"
      id=${name}
      type="date"
      .value=${filters[name]}
      aria-invalid=${problem ? 'true' : nothing}
      aria-describedby=${problem ? `${name}-error` : nothing}
      @change=${changed}
    />
    ${problem ? html`<p class="error" id="${name}-error">${icons.alert}<span>${problem}</span></p>` : nothing}
  </div>`;
}
