import { create } from 'qrcode';

/** Light modules around the code, without which no telephone finds it. */
const quiet = 4;

/** An address as a QR code, drawn by the page itself. */
export function QrCode({ address, label, className }: { address: string; label: string; className?: string | undefined }) {
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  const rows = Array.from({ length: modules.size }, (_, at) => at);
  const dark = rows.flatMap((row) => rows.filter((column) => modules.get(row, column)).map((column) => `M${column} ${row}h1v1h-1z`));
  const side = modules.size + 2 * quiet;
  return (
    <svg className={className} role="img" aria-label={label} viewBox={`${-quiet} ${-quiet} ${side} ${side}`} shapeRendering="crispEdges">
      <rect x={-quiet} y={-quiet} width={side} height={side} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
