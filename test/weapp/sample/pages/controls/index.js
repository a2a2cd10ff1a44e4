Page({
  data: {
    name: '',
    sent: '',
    heard: '',
    branches: [{ name: '市财政局机关第一党支部' }, { name: '市教育局机关第三党支部' }],
    places: [
      ['一楼', '二楼'],
      ['党员活动室', '会议室'],
    ],
    html: '<p>党建<b>品牌</b><script>alert(1)</script><img src="javascript:1" onerror="alert(1)"></p>',
  },
  hear(text) {
    this.setData({ heard: `${this.data.heard} ${text}` })
  },
  typed({ detail }) {
    this.setData({ name: detail.value })
  },
  confirmed({ detail }) {
    this.hear(`确认 ${detail.value}`)
  },
  worked({ detail }) {
    this.hear(`重点 ${detail.value.join()}`)
  },
  chose({ detail }) {
    this.setData({ branch: this.data.branches[detail.value].name })
  },
  dated({ detail }) {
    this.setData({ day: detail.value })
  },
  timed({ detail }) {
    this.setData({ time: detail.value })
  },
  placed({ detail }) {
    this.setData({ place: detail.value.map((row, column) => this.data.places[column][row]).join() })
  },
  turned({ detail }) {
    this.hear(`第${detail.column}列到${detail.value}`)
  },
  send({ detail }) {
    this.setData({ sent: JSON.stringify(detail.value) })
  },
  cleared() {
    this.hear('已重填')
  },
  never() {
    this.hear('不该听到')
  },
  loaded({ detail }) {
    this.hear(`图片 ${detail.width}`)
  },
  lower() {
    this.hear('到底了')
  },
  swiped({ detail }) {
    this.hear(`第${detail.current + 1}幅`)
  },
})
