/** Words for a document of an office: number, date and issuer. */
export const officeDocument = {
  number: 'Số văn bản',
  numberHint: 'Ghi cả số 0 ở đầu, ví dụ 0036-QĐ/TU.',
  date: 'Ngày văn bản',
  issuer: 'Cơ quan ban hành',
  line: (number: string, date: string, issuer: string) => `${number}, ngày ${date}, ${issuer}`,
} as const;
