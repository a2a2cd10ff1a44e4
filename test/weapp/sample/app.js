App({
  steps: [],
  onLaunch(options) {
    this.steps.push(`launch ${options.path}`)
    this.launch = options
  },
  onShow() {
    this.steps.push('app shown')
  },
  onHide() {
    this.steps.push('app hidden')
  },
})
