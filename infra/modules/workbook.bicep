metadata description = 'One page that shows how things stand.'

param environmentName string
param location string
param tags object
param insightsId string

var charts = [
  { name: 'uploads', title: 'Uploads by outcome', view: 'timechart', query: loadTextContent('../queries/uploads.kql') }
  {
    name: 'waiting'
    title: 'Seconds from upload to claim'
    view: 'timechart'
    query: loadTextContent('../queries/waiting.kql')
  }
  {
    name: 'duration'
    title: 'Seconds from claim to last word'
    view: 'timechart'
    query: loadTextContent('../queries/duration.kql')
  }
  {
    name: 'steps'
    title: 'Steps: how often, how long, how they ended'
    view: 'table'
    query: loadTextContent('../queries/steps.kql')
  }
  {
    name: 'retries'
    title: 'What was tried again'
    view: 'timechart'
    query: loadTextContent('../queries/retries.kql')
  }
  { name: 'bytes', title: 'Bytes of uploads read', view: 'timechart', query: loadTextContent('../queries/bytes.kql') }
  { name: 'sweep', title: 'Sweep: recovered, stuck', view: 'timechart', query: loadTextContent('../queries/sweep.kql') }
  {
    name: 'failures'
    title: 'Failed uploads by cause'
    view: 'table'
    query: loadTextContent('../queries/failures.kql')
  }
  { name: 'troubles', title: 'Warnings in the log', view: 'table', query: loadTextContent('../queries/troubles.kql') }
]

var range = {
  type: 9
  name: 'range'
  content: {
    version: 'KqlParameterItem/1.0'
    parameters: [
      {
        id: guid('TimeRange')
        version: 'KqlParameterItem/1.0'
        name: 'TimeRange'
        type: 4
        isRequired: true
        value: { durationMs: 86400000 }
        typeSettings: {
          selectableValues: [
            { durationMs: 3600000 }
            { durationMs: 86400000 }
            { durationMs: 604800000 }
            { durationMs: 2592000000 }
          ]
        }
      }
    ]
  }
}

var items = [
  for chart in charts: {
    type: 3
    name: chart.name
    content: {
      version: 'KqlItem/1.0'
      title: chart.title
      query: chart.query
      size: 0
      queryType: 0
      resourceType: 'microsoft.insights/components'
      visualization: chart.view
      timeContextFromParameter: 'TimeRange'
    }
    customWidth: '50'
  }
]

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'pipeline')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Pipeline ${environmentName}'
    category: 'workbook'
    sourceId: insightsId
    serializedData: string({ version: 'Notebook/1.0', items: concat([range], items) })
  }
}
