import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';

/** What stands in front of the hills. */
export type Scene = 'lamps' | 'terraces' | 'river' | 'hall' | 'forest' | 'orchard';

const width = 1_080;
const height = 720;
/** Of the picture that is made of it: large enough for its page, quick to draw anew. */
const scale = 0.75;
/** Where the land in front begins. */
const ground = 500;

interface Light {
  readonly sky: readonly [top: string, bottom: string];
  readonly sun: readonly [x: number, y: number, colour: string];
  /** Hue of the hills. */
  readonly hills: number;
  readonly land: string;
}

const day: Light = { sky: ['#a9cfe0', '#fdf3df'], sun: [820, 150, '#fff6d8'], hills: 150, land: '#8fae5d' };
const lights: Readonly<Record<Scene, Light>> = {
  lamps: { sky: ['#31406b', '#f0b48a'], sun: [250, 330, '#ffd9a0'], hills: 232, land: '#4d5c4a' },
  terraces: { ...day, sky: ['#bcd7d9', '#fdf1cf'], land: '#d9b44a' },
  river: { ...day, sun: [300, 140, '#fff6d8'], land: '#8db3a6' },
  hall: { ...day, sky: ['#9cc4e4', '#fdf6ea'], hills: 165, land: '#b9b78a' },
  forest: { ...day, sky: ['#c6dccf', '#f4f1d8'], hills: 140, land: '#55733f' },
  orchard: { ...day, sky: ['#b9d6e6', '#fdeccb'], land: '#9aab52' },
};

/** A landscape with one thing of the village in it, as JPEG of some tens of kilobytes: the same bytes every time. */
export function drawnScene(scene: Scene): Buffer {
  const canvas = createCanvas(width * scale, height * scale);
  const draw = canvas.getContext('2d');
  draw.scale(scale, scale);
  const { sky, sun, hills, land } = lights[scene];
  const air = draw.createLinearGradient(0, 0, 0, ground);
  sky.forEach((colour, at) => air.addColorStop(at, colour));
  draw.fillStyle = air;
  draw.fillRect(0, 0, width, height);
  disc(draw, sun[0], sun[1], 46, sun[2]);
  for (let row = 0; row < 4; row += 1) {
    wave(draw, 270 + row * 62, 46 - row * 6, 150 + row * 55, row * 2.1 + hills, `hsl(${hills - row * 12}, ${24 + row * 5}%, ${scene === 'lamps' ? 40 - row * 5 : 72 - row * 9}%)`);
  }
  draw.fillStyle = land;
  draw.fillRect(0, ground, width, height - ground);
  things[scene](draw);
  return canvas.toBuffer('image/jpeg', 84);
}

const things: Readonly<Record<Scene, (draw: SKRSContext2D) => void>> = {
  lamps: (draw) => {
    shape(draw, '#8a8577', [[420, ground], [470, ground], [840, height], [160, height]]);
    for (const [x, y, size] of [[300, 640, 1.5], [385, 556, 0.8], [415, 522, 0.4], [720, 640, 1.5], [550, 556, 0.8], [492, 522, 0.4]] as const) {
      draw.fillStyle = '#2b2f38';
      draw.fillRect(x - 3 * size, y - 190 * size, 6 * size, 190 * size);
      disc(draw, x, y - 195 * size, 60 * size, 'rgba(255, 221, 140, 0.22)');
      disc(draw, x, y - 195 * size, 12 * size, '#ffe9b0');
    }
    house(draw, 60, 560, 150, '#5b4a3f', '#f4cf7d');
    house(draw, 850, 545, 130, '#54463e', '#f4cf7d');
  },
  terraces: (draw) => {
    for (let row = 0; row < 9; row += 1) wave(draw, ground - 70 + row * 34, 20, 120 + row * 26, row * 0.7, row % 2 === 0 ? '#d7b348' : '#a8b04c');
    house(draw, 780, 470, 90, '#7a5a3a', '#3d3128');
  },
  river: (draw) => {
    shape(draw, '#b9dbe0', [[600, ground], [660, ground], [1_080, 640], [1_080, height], [260, height]]);
    for (const [x, y, size] of [[120, 610, 1.3], [250, 560, 0.9], [340, 535, 0.7], [900, 560, 0.9], [1_010, 585, 1.1]] as const) tree(draw, x, y, size, '#4f7d4b');
    shape(draw, '#6b4b34', [[610, 630], [790, 630], [760, 655], [640, 655]]);
  },
  hall: (draw) => {
    draw.fillStyle = '#f6e7c3';
    draw.fillRect(300, 400, 480, 190);
    shape(draw, '#b4492f', [[270, 400], [540, 290], [810, 400]]);
    for (const x of [340, 440, 600, 700]) shape(draw, '#7d5a3c', [[x, 450], [x + 50, 450], [x + 50, 530], [x, 530]]);
    shape(draw, '#5f4531', [[515, 450], [565, 450], [565, 590], [515, 590]]);
    draw.fillStyle = '#6d6d6d';
    draw.fillRect(900, 250, 6, 360);
    shape(draw, '#c8202f', [[906, 255], [1_010, 265], [1_010, 330], [906, 325]]);
    star(draw, 958, 293, 22);
    tree(draw, 150, 620, 1.4, '#4f7d4b');
  },
  forest: (draw) => {
    for (let row = 0; row < 4; row += 1) {
      for (let x = row * 37; x < width + 60; x += 96) tree(draw, x, 520 + row * 58, 0.8 + row * 0.28, `hsl(${126 - row * 8}, 30%, ${40 - row * 5}%)`);
    }
  },
  orchard: (draw) => {
    for (let row = 0; row < 3; row += 1) {
      for (let x = 40 + row * 50; x < width + 40; x += 150 + row * 30) {
        tree(draw, x, 555 + row * 66, 0.75 + row * 0.3, '#56823f');
        for (const [right, up] of [[-24, 66], [12, 82], [26, 54], [-4, 48]] as const) disc(draw, x + right * (0.75 + row * 0.3), 555 + row * 66 - up * (0.75 + row * 0.3), 5 + row * 2, '#ee8d2d');
      }
    }
  },
};

function wave(draw: SKRSContext2D, top: number, rise: number, length: number, begin: number, colour: string): void {
  draw.fillStyle = colour;
  draw.beginPath();
  draw.moveTo(0, height);
  for (let x = 0; x <= width; x += 12) draw.lineTo(x, top + Math.sin(x / length + begin) * rise + Math.sin(x / (length * 0.41) + begin * 2) * rise * 0.35);
  draw.lineTo(width, height);
  draw.fill();
}

function disc(draw: SKRSContext2D, x: number, y: number, radius: number, colour: string): void {
  draw.fillStyle = colour;
  draw.beginPath();
  draw.arc(x, y, radius, 0, Math.PI * 2);
  draw.fill();
}

function shape(draw: SKRSContext2D, colour: string, corners: readonly (readonly [x: number, y: number])[]): void {
  draw.fillStyle = colour;
  draw.beginPath();
  for (const [x, y] of corners) draw.lineTo(x, y);
  draw.fill();
}

/** A house on stilts, `x` and `y` its lower left corner. */
function house(draw: SKRSContext2D, x: number, y: number, wide: number, wood: string, windows: string): void {
  const storey = wide * 0.32;
  for (const post of [0.06, 0.34, 0.63, 0.91]) shape(draw, '#4a3a2c', [[x + wide * post, y - storey], [x + wide * (post + 0.04), y - storey], [x + wide * (post + 0.04), y], [x + wide * post, y]]);
  shape(draw, wood, [[x, y - storey * 2], [x + wide, y - storey * 2], [x + wide, y - storey * 0.8], [x, y - storey * 0.8]]);
  for (const window of [0.14, 0.44, 0.74]) shape(draw, windows, [[x + wide * window, y - storey * 1.75], [x + wide * (window + 0.13), y - storey * 1.75], [x + wide * (window + 0.13), y - storey * 1.15], [x + wide * window, y - storey * 1.15]]);
  shape(draw, '#8c5a3a', [[x - wide * 0.1, y - storey * 1.95], [x + wide * 0.18, y - storey * 3.1], [x + wide * 0.82, y - storey * 3.1], [x + wide * 1.1, y - storey * 1.95]]);
}

/** `x` and `y` where it stands. */
function tree(draw: SKRSContext2D, x: number, y: number, size: number, colour: string): void {
  shape(draw, '#5a4431', [[x - 5 * size, y - 40 * size], [x + 5 * size, y - 40 * size], [x + 6 * size, y], [x - 6 * size, y]]);
  for (const [right, up, radius] of [[0, 86, 34], [-24, 62, 30], [24, 62, 30], [0, 56, 34]] as const) disc(draw, x + right * size, y - up * size, radius * size, colour);
}

function star(draw: SKRSContext2D, x: number, y: number, radius: number): void {
  shape(
    draw,
    '#ffd83b',
    Array.from({ length: 10 }, (_, at) => {
      const angle = (at * Math.PI) / 5 - Math.PI / 2;
      const reach = at % 2 === 0 ? radius : radius * 0.4;
      return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach] as const;
    }),
  );
}
