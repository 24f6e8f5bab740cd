/** The first code of the year that no campaign has: `2026-01`, `2026-02` … */
export async function freeCampaignCode(year: number, isTaken: (code: string) => Promise<boolean>): Promise<string> {
  for (let number = 1; ; number += 1) {
    const code = `${year}-${String(number).padStart(2, '0')}`;
    if (!(await isTaken(code))) return code;
  }
}
