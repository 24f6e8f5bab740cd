export interface PublicationWords {
  readonly campaignName: string;
  readonly link: string;
}

/** The mail says that a result can be read and where: no mark, no rank, nobody nominated, nothing of who was rewarded. */
export const publicationMail = {
  subject: ({ campaignName }: PublicationWords) => `Đã có kết quả: ${campaignName}`,
  text: ({ campaignName, link }: PublicationWords) =>
    [
      'Kính gửi đồng chí,',
      `Kết quả của ${campaignName} đã được công bố. Đơn vị có hồ sơ tham gia, dù được khen hay không, đều xem được kết quả của mình trong hệ thống.`,
      `Đăng nhập để xem: ${link}`,
      'Thư này do hệ thống Dân vận khéo gửi tự động, đề nghị không trả lời.',
    ].join('\n\n') + '\n',
};
