const two = (count: number): string => String(count).padStart(2, '0');

export const countdown = {
  daysHours: (days: number, hours: number) => (hours === 0 ? `còn ${days} ngày` : `còn ${days} ngày ${hours} giờ`),
  hoursMinutes: (hours: number, minutes: number) => (minutes === 0 ? `còn ${hours} giờ` : `còn ${hours} giờ ${two(minutes)} phút`),
  minutesSeconds: (minutes: number, seconds: number) => (minutes === 0 ? `còn ${seconds} giây` : `còn ${minutes} phút ${two(seconds)} giây`),
  ended: 'đã hết hạn',
};
