// Tasklist's page asks for the same, but too late: on a slow line it stayed empty when its scripts took more than seven seconds.
if (window.require) window.require.config({ waitSeconds: 0 });

// The stock Tasklist in Chinese with our plugin. The locale is named zh: the app looks for the first part of the browser's language only.
export default {
  app: {
    name: '办件中心',
    vendor: '规程'
  },
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  // it would point to a page that is not part of this server
  disableWelcomeMessage: true,
  customScripts: ['guicheng/plugin'],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '签收当前任务'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '跳到第一个筛选器'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '跳到列表中的第一个任务'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '跳到表单的第一个输入框'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: '打开发起流程窗口'
    }
  }
};
