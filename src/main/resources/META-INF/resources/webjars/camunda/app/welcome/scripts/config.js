// Chinese first. The locale is named zh: the app looks for the first part of the browser's language only.
export default {
  app: {
    name: '首页',
    vendor: '规程'
  },
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  // it would point to a page that is not part of this server
  disableWelcomeMessage: true,
  links: [
    {
      label: '接口文档',
      href: '/api/docs',
      description: '供系统对接使用的 REST 接口说明'
    }
  ],
  customScripts: ['guicheng/chinese']
};
