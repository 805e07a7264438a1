// Chinese first. The locale is named zh: the app looks for the first part of the browser's language only.
export default {
  app: {
    name: '监控',
    vendor: '规程'
  },
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  // it would point to a page that is not part of this server
  disableWelcomeMessage: true,
  customScripts: ['guicheng/chinese']
};
