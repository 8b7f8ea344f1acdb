/** Owns a survey prepared for counting: where each answer of a row goes, as flat typed arrays that the inner loop reads. */
import { type CodeColumn, layoutRows, type RowLayout } from '../../model/responses.js';
import { listSurveyItems, type SurveyInstrument } from '../../model/survey.js';

/** Places after the steps of an item: one for "no opinion", one for blank. */
const MISSING_SLOTS = 2;

/** Needs two thirds of a dimension's items: with fewer, what is missing would weigh more than what was said. */
const NEEDED_SHARE = { numerator: 2, denominator: 3 };

export interface ItemPlan {
  id: string;
  column: number;
  /** First of the item's `steps + 2` places in the counts. */
  slot: number;
  steps: number;
  min: number;
  /** Keyed code = `flip + sign × code`. */
  flip: number;
  sign: 1 | -1;
}

export interface DimensionPlan {
  id: string;
  /** Indices into `items`. */
  items: Int32Array;
  steps: number;
  /** ⌈2k/3⌉ of its k items must hold a value. */
  needed: number;
  /** First place of the table (answered items, sum of keyed codes) by number of answered items; −1 where there are too few. */
  sumSlot: Int32Array;
  /** First of the dimension's places among the sums over complete cases. */
  completeSlot: number;
}

interface ProfilePlan {
  id: string;
  column: number;
  options: readonly string[];
}

export interface SurveyPlan {
  instrument: SurveyInstrument;
  layout: RowLayout;
  items: readonly ItemPlan[];
  dimensions: readonly DimensionPlan[];
  profile: readonly ProfilePlan[];
  /** Columns of the priorities, one a dimension; empty when they are not asked. */
  priorities: readonly { id: string; column: number }[];
  /** Columns of the items that belong to a dimension: what "half of the scored items" is about. */
  scoredColumns: Int32Array;
  itemSlots: number;
  sumSlots: number;
  completeSlots: number;
  /** The `sums` of nobody, never written to. */
  noSums: Float64Array;
}

/** Compiles an instrument (already checked: known scales, one scale range a dimension) for counting. */
export function planSurvey(instrument: SurveyInstrument): SurveyPlan {
  const layout = layoutRows(instrument);
  const columnOf = (kind: CodeColumn['kind'], id: string): number =>
    layout.columns.findIndex((column) => column.kind === kind && column.id === id);
  const items = planItems(instrument, (id) => columnOf('item', id));
  const dimensions = planDimensions(instrument, items);
  return {
    instrument,
    layout,
    items,
    ...dimensions,
    noSums: new Float64Array(dimensions.sumSlots),
    profile: instrument.profile.questions.map(({ id, options }) => ({
      id,
      column: columnOf('profile', id),
      options,
    })),
    priorities: instrument.priorities
      ? instrument.dimensions.map(({ id }) => ({ id, column: columnOf('priority', id) }))
      : [],
    scoredColumns: Int32Array.from(
      dimensions.dimensions.flatMap((dimension) => [...dimension.items].map((index) => items[index]!.column)),
    ),
    itemSlots: items.reduce((total, { steps }) => total + steps + MISSING_SLOTS, 0),
  };
}

function planItems(instrument: SurveyInstrument, columnOf: (id: string) => number): ItemPlan[] {
  let slot = 0;
  return listSurveyItems(instrument).map(({ id, scale, keying }): ItemPlan => {
    const { min, max } = instrument.scales[scale]!;
    const steps = max - min + 1;
    const reverse = keying === 'reverse';
    const plan: ItemPlan = {
      id,
      column: columnOf(id),
      slot,
      steps,
      min,
      flip: reverse ? steps - 1 : 0,
      sign: reverse ? -1 : 1,
    };
    slot += steps + MISSING_SLOTS;
    return plan;
  });
}

function planDimensions(
  instrument: SurveyInstrument,
  items: readonly ItemPlan[],
): Pick<SurveyPlan, 'dimensions' | 'sumSlots' | 'completeSlots'> {
  let sumSlots = 0;
  let completeSlots = 0;
  const dimensions = instrument.dimensions.map(({ id }): DimensionPlan => {
    const members = instrument.items.flatMap((item, index) => (item.dimension === id ? [index] : []));
    const steps = items[members[0] ?? 0]!.steps;
    const needed = Math.ceil((NEEDED_SHARE.numerator * members.length) / NEEDED_SHARE.denominator);
    const sumSlot = new Int32Array(members.length + 1).fill(-1);
    for (let answered = Math.max(needed, 1); answered <= members.length; answered += 1) {
      sumSlot[answered] = sumSlots;
      sumSlots += answered * (steps - 1) + 1;
    }
    const plan = { id, items: Int32Array.from(members), steps, needed, sumSlot, completeSlot: completeSlots };
    completeSlots += members.length;
    return plan;
  });
  return { dimensions, sumSlots, completeSlots };
}
