// What the stock Cockpit says in English whatever its locale: the page's language, by which fonts and screen readers choose, and the
// headings of the decision table viewer, which has no translations.
document.documentElement.lang = 'zh-CN';

const HEADINGS = {
  'When': '当',
  'And': '且',
  'Then': '则',
  'Annotations': '批注',
  'Hit policy:': '命中策略：',
  'Unique': '唯一',
  'First': '首个',
  'Priority': '优先级',
  'Any': '任一',
  'Collect': '收集',
  'Rule order': '规则顺序',
  'Output order': '输出顺序',
  'Failed Job': '作业失败'
};

// only where no text of a user can stand
const PLACES = '.tjs-container .hit-policy, .tjs-container .clause, .tjs-container .annotations, .tjs-container .header, td.type';

const translate = (place) => {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const chinese = HEADINGS[node.data.trim()];
    if (chinese) {
      node.data = chinese;
    }
  }
};

let asked = false;

new MutationObserver(() => {
  if (!asked) {
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      document.querySelectorAll(PLACES).forEach(translate);
    });
  }
}).observe(document.body, { childList: true, subtree: true });

export default [];
