/** Names one row of sheet "Điểm": a nomination and a member (or the office). */
export function placeKey(nomination: string, assessor: string): string {
  return `${nomination}\u0000${assessor}`;
}
