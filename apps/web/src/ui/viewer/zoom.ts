/** How large something is shown, in percent of what fits its frame. */
const steps = [50, 75, 100, 125, 150, 200, 300, 400] as const;

export const fitted = 100;
export const smallest = steps[0];
export const largest = 400;

/** The next step up or down. */
export function zoomed(percent: number, by: 1 | -1): number {
  const next = by > 0 ? steps.find((step) => step > percent) : steps.findLast((step) => step < percent);
  return next ?? percent;
}

/** Pixels a canvas may have before phones give up on it. */
const mostPixels = 12_000_000;

/** Device pixels per CSS pixel for a canvas of this size: sharp where it can be, never more than a phone can hold. */
export function sharpness(width: number, height: number, devicePixels: number): number {
  const area = Math.max(1, width * height);
  return Math.min(devicePixels, Math.sqrt(mostPixels / area));
}
