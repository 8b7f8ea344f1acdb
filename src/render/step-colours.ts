/** Owns the colours of the steps of one scale, from low to high: two hues that a colour-blind reader tells apart, grey between. */

/** After the orange–purple scheme of Brewer, with our own blue at the high end; hexadecimal, without `#`. */
const ANCHORS = ['B35806', 'E9A15C', 'C9CED3', '6FA8C7', '1B4F6B'] as const;

/** As many colours as there are steps. */
export function stepColours(count: number): string[] {
  return Array.from({ length: count }, (_, step) => colourAt(count === 1 ? 1 : step / (count - 1)));
}

/** True for a colour on which dark words are read better than white ones. */
export function isLight(colour: string): boolean {
  const [red, green, blue] = channels(colour);
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140;
}

/** Between the anchors in a straight line; `share` 0–1. */
function colourAt(share: number): string {
  const position = share * (ANCHORS.length - 1);
  const below = Math.min(Math.floor(position), ANCHORS.length - 2);
  const [low, high] = [channels(ANCHORS[below]!), channels(ANCHORS[below + 1]!)];
  return low
    .map((value, channel) => Math.round(value + (position - below) * (high[channel]! - value)))
    .map((value) => value.toString(16).padStart(2, '0').toUpperCase())
    .join('');
}

function channels(colour: string): [number, number, number] {
  const at = (from: number): number => Number.parseInt(colour.slice(from, from + 2), 16);
  return [at(0), at(2), at(4)];
}
