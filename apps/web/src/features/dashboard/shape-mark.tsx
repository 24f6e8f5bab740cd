import type { Shape } from './tile-states';

const paths: Readonly<Record<Shape, string>> = {
  star: 'M0 -8 L2.3 -2.6 L8 -2.4 L3.6 1.2 L5.2 7 L0 3.8 L-5.2 7 L-3.6 1.2 L-8 -2.4 L-2.3 -2.6 Z',
  circle: 'M-6 0 A6 6 0 1 1 6 0 A6 6 0 1 1 -6 0 Z',
  half: 'M0 -6 A6 6 0 0 1 0 6 Z',
  ring: '',
  triangle: 'M0 -7 L7 6 L-7 6 Z',
  square: 'M-5 -5 H5 V5 H-5 Z',
  dash: 'M-6 -1.5 H6 V1.5 H-6 Z',
};

/** The shape by which a state is told apart where colours are not. */
export const ShapeMark = ({ shape, x, y }: { shape: Shape; x: number; y: number }) => (
  <g transform={`translate(${x} ${y})`} data-mark>
    <path d={paths[shape]} />
    {(shape === 'ring' || shape === 'half') && <circle r="5.2" data-outline />}
  </g>
);
