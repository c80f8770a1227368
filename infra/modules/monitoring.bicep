metadata description = 'Application Insights over a Log Analytics workspace; neither takes telemetry by key.'

param insightsName string
param workspaceName string
param location string
param tags object
param logRetentionDays int

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: logRetentionDays
    features: { disableLocalAuth: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    DisableLocalAuth: true
    WorkspaceResourceId: workspace.id
  }
}

output insightsId string = insights.id
// Without local auth the key in it opens nothing; it names the resource and its endpoints.
output insightsConnection string = insights.properties.ConnectionString
