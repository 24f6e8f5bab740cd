import type { UnitKind } from './unit-kinds';

/** How offices write a unit's kind in a table; the first is the one we print. */
export const unitKindLabels: Readonly<Record<UnitKind, readonly [string, ...string[]]>> = {
  province: ['Tỉnh', 'Thành phố trực thuộc Trung ương', 'Thành phố', 'Tỉnh, thành phố'],
  district: ['Huyện', 'Quận', 'Thị xã', 'Cấp huyện'],
  commune: ['Xã'],
  ward: ['Phường'],
  'special-zone': ['Đặc khu'],
  township: ['Thị trấn'],
  'peoples-committee': ['Ủy ban nhân dân', 'UBND'],
  department: ['Sở', 'Sở, ngành'],
  board: ['Ban'],
  sector: ['Ngành', 'Ngành dọc', 'Cơ quan ngành dọc'],
  'party-committee': ['Đảng ủy', 'Đảng bộ', 'Tỉnh ủy', 'Thành ủy', 'Huyện ủy', 'Cấp ủy'],
  'party-agency': ['Cơ quan Đảng', 'Ban Đảng', 'Ban của Đảng', 'Cơ quan tham mưu của Đảng'],
  'party-cell': ['Chi bộ'],
  front: ['Mặt trận', 'Mặt trận Tổ quốc', 'MTTQ', 'Ủy ban Mặt trận Tổ quốc'],
  association: ['Hội', 'Đoàn thể', 'Đoàn', 'Liên đoàn', 'Hội đặc thù', 'Tổ chức chính trị - xã hội'],
  police: ['Công an'],
  military: ['Quân sự', 'Quân đội', 'Bộ Chỉ huy Quân sự', 'Biên phòng'],
  school: ['Trường học', 'Trường'],
  'public-service': ['Đơn vị sự nghiệp', 'Sự nghiệp', 'Trung tâm', 'Bệnh viện'],
  enterprise: ['Doanh nghiệp', 'Công ty'],
  'residential-area': ['Khu dân cư', 'Thôn', 'Tổ dân phố', 'Ấp', 'Bản', 'Khu phố'],
  other: ['Khác'],
};

/** What the national list is turned into words with. */
export const nationalUnitTexts = {
  legalDocument: 'Sắp xếp đơn vị hành chính ngày 01/7/2025',
  province: (name: string) => `Tỉnh ${name}`,
  islandDistrict: (name: string) => `Huyện ${name}`,
  specialZone: 'Đặc khu ',
  cityPrefix: 'Thành phố ',
  kindPrefixes: {
    commune: 'xã ',
    ward: 'phường ',
    'special-zone': 'đặc khu ',
    township: 'thị trấn ',
  },
} as const;
