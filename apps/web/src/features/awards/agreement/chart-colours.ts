/** The colours of the style sheet, for pictures that cannot read it. */
export const colours = {
  red: '#8c1b1e',
  gold: '#c9972b',
  goldSoft: '#fdf7e8',
  goldInk: '#6b4e00',
  blue: '#1f4b7a',
  ink: '#211a17',
  inkSoft: '#5a504a',
  line: '#e0d8cf',
  grey: '#a39a92',
  white: '#fff',
} as const;

/** From little to much agreement: darker is more, readable without colours. */
export const levelColours = {
  low: { fill: '#f9e7d6', ink: colours.ink },
  moderate: { fill: '#f0cf86', ink: colours.ink },
  good: { fill: '#7fae86', ink: colours.ink },
  high: { fill: '#1d5a2c', ink: colours.white },
} as const;
export const noFigureColour = '#f4f1ee';

export const labelStyle = { color: colours.ink, fontSize: 12 } as const;
/** Below this width names give way to codes. */
export const NARROW = 560;
