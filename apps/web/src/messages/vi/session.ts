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
    mustChange: 'Mật khẩu hiện tại do người khác cấp. Hãy đặt mật khẩu của riêng bạn để bắt đầu làm việc.',
    lead: 'Sau khi đổi, các phiên đăng nhập khác của bạn sẽ kết thúc.',
    current: 'Mật khẩu hiện tại',
    currentMissing: 'Nhập mật khẩu hiện tại.',
    next: 'Mật khẩu mới',
    nextHint: 'Ít nhất 10 ký tự. Một câu dễ nhớ với bạn là tốt nhất.',
    nextTooShort: 'Mật khẩu mới cần ít nhất 10 ký tự.',
    nextSame: 'Mật khẩu mới phải khác mật khẩu hiện tại.',
    again: 'Nhập lại mật khẩu mới',
    againDiffers: 'Hai lần nhập chưa giống nhau.',
    submit: 'Đổi mật khẩu',
    done: 'Đã đổi mật khẩu.',
  },
};

export const sessionErrors: ErrorSentences = {
  'identity.wrong-credentials': session.signIn.refused,
  'identity.wrong-current-password': 'Mật khẩu hiện tại chưa đúng. Mật khẩu chưa được đổi.',
  'identity.password-unchanged': session.password.nextSame,
  'identity.password-too-short': session.password.nextTooShort,
  'identity.password-too-long': 'Mật khẩu mới dài quá 128 ký tự.',
  'identity.password-is-username': 'Mật khẩu mới không được trùng với tên đăng nhập.',
  'identity.password-too-common': 'Mật khẩu này quá quen thuộc, dễ bị đoán ra. Hãy chọn mật khẩu khác.',
  'account.stale-version': 'Tài khoản vừa được thay đổi ở nơi khác. Hãy tải lại trang rồi thử lại.',
  'session.required': 'Phiên làm việc đã hết hạn. Nội dung trên trang vẫn còn; hãy đăng nhập lại để tiếp tục.',
  'session.password-change-required': 'Hãy đổi mật khẩu được cấp trước khi làm việc tiếp.',
  'session.too-many-attempts': 'Đã thử sai nhiều lần. Hãy đợi {retryAfterSeconds} giây rồi thử lại. Tài khoản không bị khóa.',
};
