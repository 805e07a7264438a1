// Fonts and screen readers choose by the page's language, which the stock page says is English.
document.documentElement.lang = 'zh-CN';

export default [];
