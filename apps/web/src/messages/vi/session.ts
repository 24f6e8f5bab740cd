import type { ErrorSentences } from '../format';

export const session = {
  signIn: {
    title: 'Đăng nhập',
    lead: 'Dùng tài khoản do người quản trị cấp. Mỗi người một tài khoản riêng.',
    username: 'Tên đăng nhập',
    usernameMissing: 'Nhập tên đăng nhập.',
    password: 'Mật khẩu',
    passwordMissing: 'Nhập mật khẩu.',
    showPassword: 'Hiện mật khẩu',
    submit: 'Đăng nhập',
    forgotten: 'Quên mật khẩu? Liên hệ người quản trị để được đặt lại.',
    refused: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy kiểm tra lại bộ gõ và phím Caps Lock rồi thử lại.',
    signedOut: 'Bạn đã đăng xuất.',
  },
  expired: {
    title: 'Phiên làm việc đã hết hạn',
    lead: 'Nội dung bạn đang nhập vẫn còn trên trang. Đăng nhập lại để tiếp tục.',
    leave: 'Rời trang này',
  },
  password: {
    title: 'Đổi mật khẩu',
    lead: 'Sau khi đổi, các phiên đăng nhập khác của bạn sẽ kết thúc.',
    current: 'Mật khẩu hiện tại',
    currentMissing: 'Nhập mật khẩu hiện tại.',
    next: 'Mật khẩu mới',
    nextHint: 'Ít nhất 12 ký tự. Một câu dễ nhớ với bạn là tốt nhất.',
    nextTooShort: 'Mật khẩu mới cần ít nhất 12 ký tự.',
    nextSame: 'Mật khẩu mới phải khác mật khẩu hiện tại.',
    again: 'Nhập lại mật khẩu mới',
    againDiffers: 'Hai lần nhập chưa giống nhau.',
    submit: 'Đổi mật khẩu',
    done: 'Đã đổi mật khẩu.',
  },
};

export const sessionErrors: ErrorSentences = {
  'identity.wrong-credentials': session.signIn.refused,
};
