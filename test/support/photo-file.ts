import { createCanvas } from '@napi-rs/canvas';

/** A segment of a JPEG as a camera writes it: turned by a quarter, and a text where place and owner stand. */
function cameraSegment(text: string): Buffer {
  const directory = Buffer.from('49492a00080000000100120103000100000006000000' + '00000000', 'hex');
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), directory, Buffer.from(text, 'latin1')]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** A landscape of hills as a telephone sends it: `text` stands in the camera's own words and behind the end of the picture. */
export function photoOf(text: string, seed = 0, { width = 1_600, height = 1_200 } = {}): Buffer {
  // The camera was held upright: what it wrote lies on its side, and its own words say so.
  const canvas = createCanvas(height, width);
  const draw = canvas.getContext('2d');
  draw.translate(0, width);
  draw.rotate(-Math.PI / 2);
  const sky = draw.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, `hsl(${200 + seed * 7}, 55%, 72%)`);
  sky.addColorStop(1, '#fdf3df');
  draw.fillStyle = sky;
  draw.fillRect(0, 0, width, height);
  for (let row = 0; row < 5; row += 1) {
    draw.fillStyle = `hsl(${95 + seed * 11 - row * 6}, 38%, ${58 - row * 8}%)`;
    draw.beginPath();
    draw.moveTo(0, height);
    for (let x = 0; x <= width; x += 20) draw.lineTo(x, height * (0.45 + row * 0.11) + Math.sin(x / (170 + row * 40) + seed + row * 2) * 60);
    draw.lineTo(width, height);
    draw.fill();
  }
  const jpeg = canvas.toBuffer('image/jpeg', 82);
  return Buffer.concat([jpeg.subarray(0, 2), cameraSegment(text), jpeg.subarray(2, -2), Buffer.from([0xff, 0xd9])]);
}
