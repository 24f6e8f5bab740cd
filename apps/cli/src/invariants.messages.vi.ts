/** What `dvk invariants` says. */
export const invariantsMessages = {
  description: 'Kiểm tra những điều luôn phải đúng trong cơ sở dữ liệu',
  whole: 'Mọi ràng buộc đều đúng.',
  broken: (count: number): string => `Có ${count} điều không đúng; xem từng dòng ở trên.`,
};
